package newsarchive.scraping;

import java.util.List;
import newsarchive.fetching.LoopbackSite;

/** A newspaper on loopback whose feed offers what was published. */
final class SmallNewspaper {

    private SmallNewspaper() {}

    static String path(int number) {
        return "/2022/01/story-" + number + ".html";
    }

    /** Publishes a story and its words; they are told apart by their number. */
    static void publish(LoopbackSite site, int number) {
        site.html(path(number), page(number));
    }

    static void feed(LoopbackSite site, List<Integer> numbers) {
        site.answer("/feed.xml").type("application/rss+xml").body(feed(site.base(), numbers));
    }

    static String feed(String base, List<Integer> numbers) {
        StringBuilder items = new StringBuilder();
        for (int number : numbers) {
            items.append("<item><title>Story ")
                    .append(number)
                    .append("</title><link>")
                    .append(base)
                    .append(path(number))
                    .append("</link></item>");
        }
        return "<rss version='2.0'><channel><title>Paper</title><link>" + base + "</link><description>d</description>"
                + items + "</channel></rss>";
    }

    static String page(int number) {
        return "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>The council hears story " + number
                + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>The council hears story " + number
                + "</h1><p>The council of Thornby heard about matter " + number
                + " on Monday evening, and will hear more about it when it meets again in the town hall.</p>"
                + "<p>Residents who came to the town hall said they had been told nothing, and many of them stayed"
                + " until late in the night to ask their questions.</p><p>A spokesman promised that a full report"
                + " would be read out in public, and that every letter would be answered within a week.</p></article>"
                + "<footer>Imprint and contact</footer></body></html>";
    }
}
