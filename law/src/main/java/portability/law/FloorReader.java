package portability.law;

/// Reads `floors/*.yaml`.
final class FloorReader {
    private final Parameters parameters;

    FloorReader(Parameters parameters) {
        this.parameters = parameters;
    }

    GuaranteedIncome read(LawNode file) {
        var fields = file.fields();
        var state = fields.required("state").country();
        var articles = new Articles(fields.required("act").text(), "floors/" + state.code());
        var floor = new GuaranteedIncome(
                state,
                articles.article(fields),
                fields.required("currency").currency(),
                parameters.at(fields.required("per_month")).money());
        fields.done();
        return floor;
    }
}
