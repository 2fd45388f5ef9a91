package portability.law;

import org.joda.money.Money;
import portability.kernel.InstitutionId;
import portability.totalisation.law.Dated;
import portability.totalisation.welfare.WelfareFund;
import portability.totalisation.welfare.WelfareFund.Benefit;
import portability.totalisation.welfare.WelfareFund.Contribution;

/// Reads `welfare/*.yaml`.
final class WelfareReader {
    private final Parameters parameters;

    WelfareReader(Parameters parameters) {
        this.parameters = parameters;
    }

    WelfareFund read(LawNode file) {
        var fields = file.fields();
        var id = fields.required("id").text();
        var articles = new Articles(fields.required("act").text(), id);
        var fund = new WelfareFund(
                id,
                fields.required("name").text(),
                institution(fields.required("institution")),
                fields.required("currency").currency(),
                articles.article(fields),
                fields.required("contributions").items().stream()
                        .map(node -> contribution(node, articles))
                        .toList(),
                fields.optional("longest_months")
                        .map(place -> parameters.at(place).wholeNumbers()),
                fields.optional("claim_months")
                        .map(place -> parameters.at(place).wholeNumbers()),
                fields.required("benefits").items().stream()
                        .map(node -> benefit(node, articles))
                        .toList());
        fields.done();
        return fund;
    }

    private static InstitutionId institution(LawNode node) {
        try {
            return InstitutionId.parse(node.text());
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected COUNTRY:NAME: " + node.text());
        }
    }

    private Contribution contribution(LawNode node, Articles articles) {
        var fields = node.fields();
        var contribution = new Contribution(
                articles.article(fields),
                fields.optional("up_to_months").map(LawNode::whole),
                money(fields.required("amount")));
        fields.done();
        return contribution;
    }

    private Benefit benefit(LawNode node, Articles articles) {
        var fields = node.fields();
        var benefit = new Benefit(
                fields.required("id").text(),
                articles.article(fields),
                Articles.constants(fields.required("events"), WelfareFund.Event.class),
                fields.optional("place")
                        .map(place -> place.constant(WelfareFund.Place.class))
                        .orElse(WelfareFund.Place.ANYWHERE),
                fields.optional("months_after").map(LawNode::whole).orElse(0),
                fields.optional("contributions").map(LawNode::whole).orElse(0),
                money(fields.required("amount")),
                fields.optional("most").map(this::money));
        fields.done();
        return benefit;
    }

    private Dated<Money> money(LawNode place) {
        return parameters.at(place).money();
    }
}
