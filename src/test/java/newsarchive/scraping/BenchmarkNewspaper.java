package newsarchive.scraping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A newspaper on a loopback address of its own: {@code /list.txt} names its articles, each one of the pages with a number of its own. */
final class BenchmarkNewspaper {

    private final List<byte[]> pages;
    private final HttpServer server;

    private BenchmarkNewspaper(List<byte[]> pages, HttpServer server) {
        this.pages = pages;
        this.server = server;
    }

    /**
     * Opens the newspaper of a host.
     *
     * @param host its number among the hosts
     * @param hosts how many there are; each has its share of the articles
     */
    static BenchmarkNewspaper open(List<byte[]> pages, int articles, int host, int hosts, Executor threads)
            throws IOException {
        String address = "127.0." + (1 + host / 250) + "." + (1 + host % 250);
        BenchmarkNewspaper paper =
                new BenchmarkNewspaper(pages, HttpServer.create(new InetSocketAddress(address, 0), 0));
        String list = IntStream.range(0, articles)
                .filter(i -> i % hosts == host)
                .mapToObj(i -> paper.base() + "/news/story-" + i)
                .collect(Collectors.joining("\n"));
        paper.server.setExecutor(threads);
        paper.server.createContext("/robots.txt", exchange -> answer(exchange, 404, "text/plain", new byte[0]));
        paper.server.createContext("/list.txt", exchange -> answer(exchange, 200, "text/plain", list.getBytes(UTF_8)));
        paper.server.createContext("/news/", paper::story);
        paper.server.start();
        return paper;
    }

    String list() {
        return base() + "/list.txt";
    }

    private String base() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    private void story(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        answer(exchange, 200, "text/html", page(pages, Integer.parseInt(path.substring(path.lastIndexOf('-') + 1))));
    }

    /** The page of an article: one of all, with its number as a comment, so that no two are the same. */
    static byte[] page(List<byte[]> pages, int number) {
        byte[] page = pages.get(number % pages.size());
        byte[] mark = ("\n<!-- " + number + " -->").getBytes(UTF_8);
        byte[] marked = new byte[page.length + mark.length];
        System.arraycopy(page, 0, marked, 0, page.length);
        System.arraycopy(mark, 0, marked, page.length, mark.length);
        return marked;
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
