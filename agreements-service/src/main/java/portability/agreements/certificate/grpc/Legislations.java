package portability.agreements.certificate.grpc;

import java.util.ArrayList;
import java.util.List;
import portability.agreements.certificate.Coverage;
import portability.agreements.pack.HeldLaw;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.law.Coordination;
import portability.totalisation.law.Instrument;
import portability.totalisation.legislation.CoverageCertificate;
import portability.totalisation.legislation.Situation;

/// Decides by the rules of one instrument, as far as these are loaded: all on legislation, the posting clause, or none.
record Legislations(HeldLaw law, String instrument, Country own) {
    /// @throws Refused UnknownLaw, NoPostingRule, NotBetween, NotOurLegislation, LegislationUndecided, LawLacksValue
    Explained<CoverageCertificate> certificate(Situation situation, DateSpan span) {
        var beside = law.pack().besidePensions();
        var all = beside.coordination(instrument).map(Coordination::legislation);
        if (all.isPresent()) return Coverage.decide(situation, span, all.get(), own);
        var rules = law.pack().instrument(instrument).orElseThrow(this::notLoaded);
        var clause = beside.posting(instrument).orElseThrow(() -> new Refused(new Refusal.NoPostingRule(instrument)));
        bound(rules, situation);
        return Coverage.decide(situation, span, clause, own);
    }

    /// An instrument the register knows exists; only its rules are not here.
    private Refused notLoaded() {
        boolean known = law.register().instruments().containsKey(instrument);
        return new Refused(known ? new Refusal.NoPostingRule(instrument) : new Refusal.UnknownLaw(instrument));
    }

    /// A clause binds nobody but the instrument's parties, and only while they are.
    private void bound(Instrument rules, Situation situation) {
        for (var state : statesOf(situation))
            if (!state.equals(own) && !rules.bindsBoth(own, state, situation.on()))
                throw new Refused(new Refusal.NotBetween(instrument, state.code()));
    }

    private static List<Country> statesOf(Situation situation) {
        var states = new ArrayList<>(situation.employed().keySet());
        states.addAll(situation.selfEmployed().keySet());
        situation.agreed().ifPresent(states::add);
        situation.posting().ifPresent(posting -> {
            states.add(posting.sending());
            states.add(posting.host());
        });
        return states;
    }
}
