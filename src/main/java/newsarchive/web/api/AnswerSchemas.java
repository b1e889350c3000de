package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of what the API answers: each field is always there, and some may be null, but for the few that only
 * the admin gets. The library that makes them
 * from our records sees neither.
 */
final class AnswerSchemas {

    private static final List<Class<? extends Record>> ANSWERS = List.of(
            ArticlePage.class,
            ArticlePage.Total.class,
            ArticlePage.Misread.class,
            ArticleItem.class,
            ArticleDetail.class,
            ArticleDetail.Image.class,
            ArticleDetail.Related.class,
            ArticleDetail.Capture.class,
            RevisionItem.class,
            RemovedItem.class,
            SourceItem.class,
            JobItem.class,
            JobItem.Counts.class,
            JobItem.Failure.class,
            FacetCounts.class,
            FacetCounts.Value.class,
            HistogramBars.class,
            HistogramBars.Bar.class);

    private AnswerSchemas() {}

    /** Changes the schemas of a description. */
    @SuppressWarnings("rawtypes") // as the library has it
    static void complete(Map<String, Schema> schemas) {
        for (Class<? extends Record> answer : ANSWERS) {
            Schema<?> schema = schemas.get(name(answer));
            if (schema != null) {
                complete(schema, nullable(answer), leftOut(answer));
            }
        }
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static void complete(Schema<?> schema, Set<String> nullable, Set<String> leftOut) {
        Map<String, Schema> fields = new LinkedHashMap<>(schema.getProperties());
        fields.replaceAll((name, field) -> nullable.contains(name) && !leftOut.contains(name) ? orNull(field) : field);
        schema.setProperties(fields);
        schema.setRequired(
                fields.keySet().stream().filter(name -> !leftOut.contains(name)).toList());
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new Schema<>().oneOf(List.of(field, new Schema<>().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>(field.getTypes() == null ? Set.of() : field.getTypes());
        types.add("null");
        field.setTypes(types);
        if (field.getEnum() != null) {
            field.addEnumItemObject(null);
        }
        return field;
    }

    /** What is not there at all when it is null. */
    private static Set<String> leftOut(Class<? extends Record> answer) {
        return Stream.of(answer.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonInclude.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> nullable(Class<? extends Record> answer) {
        return Stream.of(answer.getRecordComponents())
                .flatMap(component -> component.getType() == ArticleItem.class
                        ? nullable(ArticleItem.class).stream()
                        : Stream.of(component).filter(AnswerSchemas::isNullable).map(RecordComponent::getName))
                .collect(Collectors.toSet());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(Class<?> answer) {
        return answer.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                .name();
    }
}
