enum Institution {
    CNSS("MA:CNSS", "ma-cnss"),
    SVB("NL:SVB", "nl-aow"),
    DRV("DE:DRV", "de-grv");

    final String id;
    final String scheme;

    Institution(String id, String scheme) {
        this.id = id;
        this.scheme = scheme;
    }

    /// `nl-svb.csv`
    String file() {
        return id.toLowerCase(java.util.Locale.ROOT).replace(':', '-') + ".csv";
    }
}
