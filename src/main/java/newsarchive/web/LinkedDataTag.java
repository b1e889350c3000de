package newsarchive.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <script type="application/ld+json" data:json="${json}">}: writes JSON into a script element as it is. In a script the
 * escapes of HTML would be read as they stand, so JSON that holds a {@code <} is refused instead: it could end the element.
 */
@Component
class LinkedDataTag extends AbstractProcessorDialect {

    private static final String PREFIX = "data";
    private static final int PRECEDENCE = 1300;

    LinkedDataTag() {
        super("Linked data", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Json(prefix));
    }

    private static final class Json extends AbstractAttributeTagProcessor {

        Json(String prefix) {
            super(TemplateMode.HTML, prefix, "script", false, "json", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                @Nullable String value,
                IElementTagStructureHandler structure) {
            Object json = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            String text = String.valueOf(json);
            if (text.indexOf('<') >= 0) {
                throw new IllegalArgumentException("JSON in a script element must not hold a <");
            }
            structure.setBody(text, false);
        }
    }
}
