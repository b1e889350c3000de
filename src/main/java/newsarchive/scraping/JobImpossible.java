package newsarchive.scraping;

/** What a job was for is not there any more; the message says so in one plain sentence. */
final class JobImpossible extends RuntimeException {

    JobImpossible(String message) {
        super(message);
    }
}
