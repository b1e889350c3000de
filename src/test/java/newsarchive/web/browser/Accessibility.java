package newsarchive.web.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe holds against a page, with the two rules of WCAG 2.2 AA that it leaves out unless it is asked. */
final class Accessibility {

    private Accessibility() {}

    /** One line for each element that breaks a rule. */
    static List<String> complaints(Page page) {
        AxeRuleOptions asked = new AxeRuleOptions();
        asked.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", asked, "label-content-name-mismatch", asked));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .flatMap(violation -> violation.getNodes().stream()
                                .map(node -> page.url() + " " + violation.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
