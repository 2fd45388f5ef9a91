package portability.law;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.LegalRef;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula;
import portability.totalisation.law.IndexedEarnings;
import portability.totalisation.law.LawDay;

/// Reads brackets of average indexed monthly earnings.
final class BendPointsReader {
    private final Parameters parameters;
    private final Articles articles;
    private final OperandReader operands;
    private final CurrencyUnit currency;

    BendPointsReader(Parameters parameters, Articles articles, OperandReader operands, CurrencyUnit currency) {
        this.parameters = parameters;
        this.articles = articles;
        this.operands = operands;
        this.currency = currency;
    }

    Formula read(Fields fields, LegalRef article) {
        var node = fields.required("earnings");
        var earnings = node.fields();
        var earningsArticle = articles.article(earnings, article);
        if (earnings.names().contains("figure")) {
            OperandReader.figure(earnings.required("figure"));
            earnings.done();
            var age = parameters.at(fields.required("eligibility_age")).ages();
            return formula(fields, article, new IndexedEarnings(earningsArticle, Optional.empty()), age);
        }
        var average = average(earnings, earningsArticle);
        earnings.done();
        return formula(
                fields, article, new IndexedEarnings(earningsArticle, Optional.of(average)), average.eligibilityAge());
    }

    private Formula formula(Fields fields, LegalRef article, IndexedEarnings earnings, Dated<Age> eligibility) {
        return new Formula.BendPoints(
                article,
                earnings,
                new LawDay.YearOfAge(eligibility),
                parameters.at(fields.required("brackets")).brackets());
    }

    private IndexedEarnings.Average average(Fields fields, LegalRef article) {
        var wages = new WageReader(operands, parameters, articles, currency);
        return new IndexedEarnings.Average(
                parameters.at(fields.required("index")).operand(currency).values(),
                wages.ceiling(fields),
                parameters.at(fields.required("eligibility_age")).ages(),
                operands.read(fields.required("index_years_before"), article),
                operands.read(fields.required("elapsed_from_age"), article),
                operands.read(fields.required("elapsed_not_before"), article),
                operands.read(fields.required("dropout_years"), article),
                operands.read(fields.required("least_years"), article),
                fields.optional("theoretical")
                        .map(node -> node.constant(IndexedEarnings.Theoretical.class))
                        .orElse(IndexedEarnings.Theoretical.OWN_EARNINGS));
    }
}
