package newsarchive.scraping;

import newsarchive.scraping.ScrapeRequest.OfArticle;
import newsarchive.scraping.ScrapeRequest.OfFolder;
import newsarchive.scraping.ScrapeRequest.OfQuery;
import newsarchive.scraping.ScrapeRequest.OfSource;
import newsarchive.scraping.ScrapeRequest.OfUrls;
import newsarchive.scraping.ScrapeRequest.Target;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The target of a job as JSON, the way it waits in the database: one key, which tells the kind. */
final class TargetJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TargetJson() {}

    static String write(Target target) {
        ObjectNode json = MAPPER.createObjectNode();
        json.set(kind(target), MAPPER.valueToTree(target));
        return json.toString();
    }

    static Target read(String json) {
        var kind = MAPPER.readTree(json).properties().iterator().next();
        return switch (kind.getKey()) {
            case "source" -> MAPPER.treeToValue(kind.getValue(), OfSource.class);
            case "article" -> MAPPER.treeToValue(kind.getValue(), OfArticle.class);
            case "urls" -> MAPPER.treeToValue(kind.getValue(), OfUrls.class);
            case "folder" -> MAPPER.treeToValue(kind.getValue(), OfFolder.class);
            case "query" -> MAPPER.treeToValue(kind.getValue(), OfQuery.class);
            default -> throw new IllegalStateException("A job of an unknown kind: " + kind.getKey());
        };
    }

    private static String kind(Target target) {
        if (target instanceof OfSource) {
            return "source";
        }
        if (target instanceof OfArticle) {
            return "article";
        }
        if (target instanceof OfUrls) {
            return "urls";
        }
        return target instanceof OfFolder ? "folder" : "query";
    }
}
