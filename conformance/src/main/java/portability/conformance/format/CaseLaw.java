package portability.conformance.format;

import org.joda.money.CurrencyUnit;
import portability.law.LawNode;
import portability.law.LawPack;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Scheme;

/// The law a case may name: what it or its file states, and what comes with the program.
public record CaseLaw(LawPack pack) {
    /// The instrument that the place names by its id.
    public Instrument instrument(LawNode reference) {
        return pack.instrument(reference.text())
                .orElseThrow(() -> reference.refused("no such instrument: " + reference.text()));
    }

    /// The scheme that the place names by its id.
    public Scheme scheme(LawNode reference) {
        return pack.schemes().stream()
                .filter(scheme -> scheme.id().equals(reference.text()))
                .findFirst()
                .orElseThrow(() -> reference.refused("no such scheme: " + reference.text()));
    }

    /// A formula stated in the place itself.
    public Formula formula(LawNode stated, String act, CurrencyUnit currency) {
        return pack.formula(stated, act, currency);
    }
}
