package newsarchive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneObjectWithAllKeysOfTheContract() throws IOException {
        Path page = write("brücke.html", page("Die neue Brücke"));

        assertThat(run("", page.toString())).isZero();

        JsonNode line = lines().get(0);
        assertThat(line.propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "title",
                        "authors",
                        "published",
                        "modified",
                        "language",
                        "publisher",
                        "section",
                        "topics",
                        "lead",
                        "image",
                        "body",
                        "related",
                        "removed",
                        "provenance");
        assertThat(line.get("id").asString()).isEqualTo("brücke");
        assertThat(line.get("url").isNull()).isTrue();
        assertThat(line.get("title").asString()).isEqualTo("Die neue Brücke");
        assertThat(line.get("published").asString()).isEqualTo("2022-03-03T10:00:00+01:00");
        assertThat(line.get("body").asString())
                .contains("Der Rat der Stadt hat")
                .doesNotContain("Die neue Brücke");
        assertThat(line.get("modified").isNull()).isTrue();
        assertThat(line.get("provenance").get("title").asString()).isEqualTo("h1");
    }

    @Test
    void writesUtf8WhateverTheLocale() throws IOException {
        run("", write("a.html", page("Łódź – Москва – 東京")).toString());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Łódź – Москва – 東京");
    }

    @Test
    void readsFoldersByNameAtAnyDepth() throws IOException {
        write("b.html", page("Zwei"));
        write("a/z.htm", page("Eins"));
        writePacked("c.html.gz", page("Drei"));
        write("d.txt", "Vier\nEin Satz, der lang genug ist, um als Text zu gelten, steht hier.");
        write("picture.png", "no page");

        run("", folder.toString());

        assertThat(ids()).containsExactly("z", "b", "c", "d");
    }

    @Test
    void saysWhatCannotBeReadAndGoesOn() throws IOException {
        Files.write(folder.resolve("broken.html.gz"), new byte[] {1, 2, 3});
        String missing = folder.resolve("missing.html").toString();
        Path warc = write("x.warc.gz", "");
        Path good = write("good.html", page("Gut"));

        int code = run("", missing, folder.resolve("broken.html.gz").toString(), warc.toString(), good.toString());

        assertThat(code).isZero();
        assertThat(ids()).containsExactly("missing", "broken", "x.warc.gz", "good");
        assertThat(lines().get(0).get("error").asString()).startsWith("There is no file");
        assertThat(lines().get(1).get("error").asString()).startsWith("The page cannot be read");
        assertThat(lines().get(2).get("error").asString()).isEqualTo("WARC files cannot be read by this version.");
        assertThat(lines().get(3).has("error")).isFalse();
    }

    @Test
    void givesPagesTheirAddressesById() throws IOException {
        Path page = write("one.html", page("Eins"));
        Path urls = write(
                "urls.jsonl",
                "{\"id\":\"one\",\"extra\":[1,{}],\"url\":\"https://example.org/2022/one\"}\n\n{\"id\":\"two\",\"url\":null}\n");

        run("", "--urls", urls.toString(), page.toString());

        assertThat(lines().get(0).get("url").asString()).isEqualTo("https://example.org/2022/one");
    }

    @Test
    void keepsTheOrderOfTheInputWithManyThreads() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add("page%03d".formatted(i));
            write(names.get(i) + ".html", page("Seite " + i));
        }

        run("", "--threads", "8", folder.toString());

        assertThat(ids()).isEqualTo(names);
    }

    @Test
    void readsStandardInputAsHtmlWhenThereIsMarkupAndElseAsText() throws IOException {
        run(page("Von der Leitung"), "-");
        run("""
                Die neue Brücke

                Der Rat der Stadt hat am Abend über den Bau beraten und sich nach langer Aussprache für den teureren Entwurf entschieden.

                Die Kosten sollen auf mehrere Jahre verteilt werden, sagte die Kämmerin nach der Sitzung vor der Presse im Rathaus.

                Gegner des Vorhabens kündigten an, die Entscheidung von einem Gericht prüfen zu lassen, bevor die Arbeiten beginnen.
                """, "-");

        assertThat(lines().get(0).get("title").asString()).isEqualTo("Von der Leitung");
        assertThat(ids()).containsExactly("-", "-");
        assertThat(lines().get(1).get("body").asString()).contains("Der Rat der Stadt hat");
    }

    @Test
    void tellsTheTimeOnTheLastLineOfStandardError() throws IOException {
        run("", "--timing", write("a.html", page("Eins")).toString());

        String[] lines = err.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines[lines.length - 1])
                .matches("pages \\d+, bytes \\d+, parsing \\d+\\.\\d+ s, extracting \\d+\\.\\d+ s, \\d+ pages/s");
    }

    @Test
    void refusesUnusableArgumentsWithTheUsage() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "--threads", "0", "x.html")).isEqualTo(2);
        assertThat(run("", "--threads", "many", "x.html")).isEqualTo(2);
        assertThat(run("", "--urls")).isEqualTo(2);
        assertThat(run("", "--urls", folder.resolve("missing").toString(), "x.html"))
                .isEqualTo(2);
        assertThat(run("", "--colour", "x.html")).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:", "There is no option --colour.");
    }

    @Test
    void refusesAddressesThatAreNotJson() throws IOException {
        Path urls = write("urls.jsonl", "{\"id\":\"a\",\"url\":\"https://example.org/\"}\nnot json\n");

        assertThat(run("", "--urls", urls.toString(), "x.html")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 2 of");
    }

    private int run(String input, String... args) {
        List<String> all = new ArrayList<>(List.of("extract"));
        all.addAll(List.of(args));
        return new ExtractCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err)
                .run(all.toArray(String[]::new));
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private List<String> ids() {
        return lines().stream().map(line -> line.get("id").asString()).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void writePacked(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String page(String title) {
        return """
                <html lang="de"><head><meta charset="utf-8"><title>%1$s</title>
                <meta property="article:published_time" content="2022-03-03T10:00:00+01:00"></head>
                <body><article><h1>%1$s</h1>
                <p>Der Rat der Stadt hat am Abend über den Bau beraten und sich nach langer Aussprache für den teureren Entwurf entschieden.</p>
                <p>Die Kosten sollen auf mehrere Jahre verteilt werden, sagte die Kämmerin nach der Sitzung vor der Presse im Rathaus.</p>
                <p>Gegner des Vorhabens kündigten an, die Entscheidung von einem Gericht prüfen zu lassen, bevor die Arbeiten beginnen.</p>
                </article></body></html>
                """.formatted(title);
    }
}
