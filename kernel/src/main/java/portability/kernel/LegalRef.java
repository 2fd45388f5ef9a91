package portability.kernel;

/// Where a rule is written: the instrument or act by its short name, and the article or section within it.
public record LegalRef(String instrument, String article) {
    public LegalRef {
        if (instrument.isBlank()) throw new IllegalArgumentException("a legal reference names an instrument or act");
        if (article.isBlank()) throw new IllegalArgumentException("a legal reference names an article: " + instrument);
    }

    public static LegalRef of(String instrument, String article) {
        return new LegalRef(instrument, article);
    }

    @Override
    public String toString() {
        return instrument + " " + article;
    }
}
