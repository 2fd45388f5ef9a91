package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.law.Coordination;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.settlement.SettlementLaw;

/// The numbers about money between institutions that a case goes by.
final class Settlement {
    private static final String USUAL = "EU-883-2004";

    private Settlement() {}

    /// Takes `instrument`.
    static SettlementLaw taken(Fields given, CaseLaw law) {
        return coordination(given, law).settlement();
    }

    /// Takes `instrument`; the regulation where a case names none.
    static Coordination coordination(Fields given, CaseLaw law) {
        var stated = given.optional("instrument");
        var id = stated.map(LawNode::text).orElse(USUAL);
        return law.pack()
                .besidePensions()
                .coordination(id)
                .orElseThrow(() -> stated.orElseThrow().refused("no coordination beside pensions is loaded for " + id));
    }
}
