package newsarchive.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 (FIPS 180-4), of raw bytes and of the text of an article. */
final class Digest {

    private Digest() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of what makes a revision: headline, lead and text. */
    static byte[] ofText(String title, @Nullable String lead, String body) {
        return of(readable(title, lead, body).getBytes(StandardCharsets.UTF_8));
    }

    /** Headline, lead and text as one text, a block a line; what revisions are compared by. */
    static String readable(String title, @Nullable String lead, String body) {
        return title + "\n" + (lead == null ? "" : lead + "\n") + body;
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
