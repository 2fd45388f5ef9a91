package portability.claims.exchange.pair;

/// Who tells of the documents that were frozen for a partner long ago. May be behind with the newest.
@FunctionalInterface
public interface OlderDocuments {
    Known known(String partner, String documentId);

    /// What is known of an id.
    ///
    /// @param isThere was a document of that id frozen?
    /// @param upTo    which number is the newest that is known: of the documents behind it this says nothing
    record Known(boolean isThere, long upTo) {
        /// Where nothing older matters.
        public static Known nothing() {
            return new Known(false, 0);
        }
    }
}
