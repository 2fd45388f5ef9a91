package portability.claims.netting.round.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.claims.Refused;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.KnownRounds;
import portability.ledger.edge.Principal;
import portability.ledger.processing.RoundSchedule;

/// Signs that a round of this institution's is void once its last day is over: nobody waits for ever
/// for whoever does not answer.
final class LateRounds {
    private static final Principal NODE = Principal.node("settlement");

    private final KnownRounds known;
    private final ProposingRounds rounds;
    private final SettlingParty party;

    LateRounds(KnownRounds known, ProposingRounds rounds, SettlingParty party) {
        this.known = known;
        this.rounds = rounds;
        this.party = party;
    }

    /// The looks of a node.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RoundSchedule lateRounds(
                KnownRounds known, ProposingRounds rounds, SettlingParty party, RoundProperties settings) {
            var late = new LateRounds(known, rounds, party);
            return new RoundSchedule("late netting rounds", settings.lookAgain(), late::look);
        }
    }

    void look() {
        for (var roundId : known.late(party.here(), party.today()))
            try {
                var _ = rounds.giveUp(roundId, NODE);
            } catch (Refused _) {
                // It stands, for the list was behind; or this node is getting back what it has said before.
            }
    }
}
