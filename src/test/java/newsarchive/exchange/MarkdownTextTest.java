package newsarchive.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.extraction.HtmlPiece;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void blocksBecomeBlocks() {
        assertThat(markdown("""
                <p>One <em>small</em> step, <strong>not</strong> two.</p>
                <h2>A heading</h2>
                <ul><li>first</li><li>second</li></ul>
                <ol><li>a</li><li>b</li></ol>
                <blockquote><p>Said.</p><p>And said again.</p></blockquote>
                <pre><code>if (a &lt; b) *x*</code></pre>
                <p>Two<br>lines</p>
                """)).isEqualTo("""
                One *small* step, **not** two.

                ## A heading

                - first
                - second

                1. a
                2. b

                > Said.
                >
                > And said again.

                ```
                if (a < b) *x*
                ```

                Two \s
                lines
                """);
    }

    @Test
    void tablesHaveAHeadAndEscapedBars() {
        assertThat(markdown(
                        "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></tbody></table>"))
                .isEqualTo("""
                        | a | b |
                        | --- | --- |
                        | 1\\|2 | 3 |
                        """);
    }

    @Test
    void linksKeepTheirAddress() {
        assertThat(markdown(
                        "<p>See <a href=\"https://a.example/?x=1&amp;y=(2)\" rel=\"nofollow noopener\">there</a>.</p>"))
                .isEqualTo("See [there](<https://a.example/?x=1&y=(2)>).\n");
    }

    @Test
    void signsOfThePageStayText() {
        assertThat(markdown("<p># not a heading</p><p>1. none</p><p>[x](javascript:alert(1)) &lt;script&gt; *a_b*</p>"))
                .isEqualTo("""
                        \\# not a heading

                        1\\. none

                        \\[x\\](javascript:alert(1)) \\<script\\> \\*a\\_b\\*
                        """);
    }

    private static String markdown(String html) {
        return MarkdownText.of(HtmlPiece.of(html));
    }
}
