package newsarchive.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;

/**
 * Reads folders of saved pages, or one saved page. A file {@code urls.jsonl} in the folder gives pages their addresses and capture times; else a page's
 * own canonical link does.
 */
final class FolderReader implements ChannelReader {

    private static final Comparator<DiscoveredLink> BY_CAPTURE = Comparator.comparing(
                    DiscoveredLink::capturedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(link -> String.valueOf(link.file()));

    private final SavedPageHeads heads = new SavedPageHeads();

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        Path folder;
        try {
            folder = Path.of(channel.url());
        } catch (InvalidPathException e) {
            return ChannelOffer.problem("\"" + channel.url() + "\" is not the path of a folder.");
        }
        if (!Files.exists(folder)) {
            return ChannelOffer.problem("The folder " + folder + " does not exist.");
        }
        if (!Files.isDirectory(folder) && SavedPageFiles.withoutEnding(folder.toString()) == null) {
            return ChannelOffer.problem(folder + " is neither a folder nor a saved page.");
        }
        try {
            return Files.isDirectory(folder) ? offer(source, folder) : single(source, folder.toAbsolutePath());
        } catch (IOException e) {
            return ChannelOffer.problem("The folder " + folder + " could not be read.");
        }
    }

    /** One page alone, with what the folder around it says of it. */
    private ChannelOffer single(Source source, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
        return new ChannelOffer(List.of(link(source, folder, file, FolderAddresses.in(folder))), null);
    }

    private ChannelOffer offer(Source source, Path folder) throws IOException {
        SavedPageFiles files = SavedPageFiles.in(folder);
        FolderAddresses addresses = FolderAddresses.in(folder);
        List<DiscoveredLink> links = new ArrayList<>();
        for (Path file : files.pages()) {
            links.add(link(source, folder, file, addresses));
        }
        links.sort(BY_CAPTURE);
        String problem = Stream.of(files.problem(), addresses.problem())
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
        return new ChannelOffer(links, problem);
    }

    private DiscoveredLink link(Source source, Path folder, Path file, FolderAddresses addresses) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        Optional<FolderAddresses.Entry> entry = addresses.find(path);
        Optional<WebUrl> url = entry.isPresent() ? entry.map(FolderAddresses.Entry::url) : heads.addressIn(file);
        PageKey key = url.map(PageKey::of).orElseGet(() -> PageKey.saved(source.slug(), path));
        return new DiscoveredLink(
                key,
                url.orElse(null),
                file,
                entry.map(FolderAddresses.Entry::captured).orElse(null),
                null,
                null);
    }
}
