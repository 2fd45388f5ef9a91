package portability.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import portability.totalisation.remedy.ReviewLaw;
import portability.totalisation.remedy.ReviewLaw.Time;
import portability.totalisation.remedy.ReviewLaw.Unit;

/// Reads `remedies/*.yaml`.
final class RemedyReader {
    private final Parameters parameters;

    RemedyReader(Parameters parameters) {
        this.parameters = parameters;
    }

    ReviewLaw read(LawNode file) {
        var fields = file.fields();
        var state = fields.required("state").country();
        var articles = new Articles(fields.required("act").text(), "remedies/" + state.code());
        var article = articles.article(fields);
        var unit = unit(fields.required("unit"));
        var law = new ReviewLaw(
                state,
                article,
                new Time(unit, parameters.at(fields.required("length")).wholeNumbers()),
                fields.optional("abroad")
                        .map(abroad -> new Time(unit, parameters.at(abroad).wholeNumbers())));
        fields.done();
        return law;
    }

    private static Unit unit(LawNode node) {
        return Optional.of(node.text())
                .filter(text -> text.equals(text.toLowerCase(Locale.ROOT)))
                .flatMap(text -> Arrays.stream(Unit.values())
                        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst())
                .orElseThrow(() -> node.refused("days, weeks or months"));
    }
}
