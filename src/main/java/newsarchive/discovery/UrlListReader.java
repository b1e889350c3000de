package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Reads lists of addresses, one a line, from the web or from a file; lines that begin with # are comments. */
final class UrlListReader implements ChannelReader {

    private static final int MOST_LINKS = 50_000;

    private final ChannelDocuments documents;
    private final int maxBytes;

    UrlListReader(ChannelDocuments documents, int maxBytes) {
        this.documents = documents;
        this.maxBytes = maxBytes;
    }

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        if (WebUrl.parse(channel.url()).isEmpty()) {
            return fromFile(channel.url());
        }
        ChannelDocuments.Outcome outcome = documents.get(channel.url(), "list of addresses", source);
        if (outcome instanceof Missed missed) {
            return ChannelOffer.problem(missed.reason());
        }
        ChannelDocument list = ((Got) outcome).document();
        return offer(list.bytes(), list.truncated());
    }

    private ChannelOffer fromFile(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return ChannelOffer.problem("The file " + path + " does not exist.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return offer(in.readNBytes(maxBytes), Files.size(file) > maxBytes);
            }
        } catch (IOException | InvalidPathException e) {
            return ChannelOffer.problem("The file " + path + " could not be read.");
        }
    }

    private static ChannelOffer offer(byte[] bytes, boolean truncated) {
        List<String> lines = new ArrayList<>(
                new String(bytes, UTF_8).replace("\uFEFF", "").lines().toList());
        if (truncated && !lines.isEmpty()) {
            // The last line is only a part of an address.
            lines.remove(lines.size() - 1);
        }
        Set<WebUrl> addresses = new LinkedHashSet<>();
        int firstBad = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isEntry(lines.get(i))) {
                Optional<WebUrl> address = WebUrl.parse(lines.get(i));
                address.ifPresent(addresses::add);
                firstBad = address.isEmpty() && firstBad == 0 ? i + 1 : firstBad;
            }
        }
        List<DiscoveredLink> links =
                addresses.stream().limit(MOST_LINKS).map(DiscoveredLink::of).toList();
        return new ChannelOffer(links, problem(firstBad, truncated));
    }

    private static @Nullable String problem(int firstBad, boolean truncated) {
        if (truncated) {
            return "The list is too long; only its beginning was read.";
        }
        return firstBad == 0 ? null : "Line " + firstBad + " of the list is not a web address.";
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }
}
