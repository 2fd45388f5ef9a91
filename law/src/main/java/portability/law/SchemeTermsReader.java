package portability.law;

import portability.kernel.PeriodKind;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.Unearned;

/// Reads what a scheme's law says beside its conditions and formulas.
final class SchemeTermsReader {
    private final Articles articles;
    private final String id;

    SchemeTermsReader(Articles articles, String id) {
        this.articles = articles;
        this.id = id;
    }

    SchemeTerms read(Fields fields) {
        var unearned = fields.optional("without_earnings").map(this::unearned);
        return unearned.isEmpty() ? SchemeTerms.NONE : new SchemeTerms(unearned);
    }

    private Unearned unearned(LawNode node) {
        var fields = node.fields();
        var article = articles.article(fields);
        var place = fields.required("kinds");
        var kinds = Articles.constants(place, PeriodKind.class);
        if (kinds.isEmpty()) throw place.refused("no kind of time is named");
        if (kinds.contains(PeriodKind.COMPULSORY))
            throw place.refused("compulsory insurance is paid for by earnings: it bears some");
        var sourced = Sourced.take(fields).value(id + "/without_earnings", kinds);
        fields.done();
        return new Unearned(article, sourced);
    }
}
