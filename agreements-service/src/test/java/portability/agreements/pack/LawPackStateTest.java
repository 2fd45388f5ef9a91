package portability.agreements.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.agreements.pack.LawPackCommand.AdoptLawPack;
import portability.agreements.pack.LawPackCommand.DropLawPack;
import portability.agreements.pack.LawPackCommand.EnactLawPack;
import portability.agreements.pack.LawPackCommand.ProposeLawPack;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.agreements.pack.LawPackEvent.LawPackDropped;
import portability.agreements.pack.LawPackEvent.LawPackEnacted;
import portability.agreements.pack.LawPackEvent.LawPackProposed;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;

/// A law pack takes the place of another by two officers.
class LawPackStateTest {
    private static final String PACK = "law-pack/DE:DRV";
    private static final List<LawFile> FILES = List.of(new LawFile("instruments/a.yaml", "id: A\n"));
    private static final LawPackProposed PROPOSED = new LawPackProposed(PACK, "c2", FILES, "reform", "ana");
    private static final LawPackState FIRST = after(new LawPackAdopted(PACK, "c1", FILES));

    @Test
    void the_first_comes_with_the_installation_and_no_other_after_it() {
        assertThat(LawPackState.NONE.decide(new AdoptLawPack(PACK, "c1", FILES)))
                .hasSize(1);
        assertThat(FIRST.decide(new AdoptLawPack(PACK, "c1", FILES))).isEmpty();
        assertRefused(FIRST, new AdoptLawPack(PACK, "c2", FILES), new Refusal.NeedsTwoOfficers());
    }

    @Test
    void is_proposed_by_one_officer_and_enacted_by_another() {
        assertThat(FIRST.decide(new ProposeLawPack(PACK, "c2", FILES, "reform", "ana")))
                .containsExactly(PROPOSED);
        var proposed = FIRST.evolve(PROPOSED);
        assertThat(proposed.checksum()).as("it does not count yet").contains("c1");
        assertRefused(proposed, new EnactLawPack(PACK, "c2", "ana"), new Refusal.SameOfficer());
        assertThat(proposed.decide(new EnactLawPack(PACK, "c2", "ben")))
                .containsExactly(new LawPackEnacted(PACK, "c2", "ana", "ben"), new LawPackAdopted(PACK, "c2", FILES));
    }

    @Test
    void the_same_again_changes_nothing() {
        var proposed = FIRST.evolve(PROPOSED);
        assertThat(proposed.decide(new ProposeLawPack(PACK, "c2", FILES, "reform", "ana")))
                .isEmpty();
        assertRefused(proposed, new ProposeLawPack(PACK, "c2", FILES, "mine", "ben"), new Refusal.ProposalOpen());
        assertThat(FIRST.decide(new ProposeLawPack(PACK, "c1", FILES, "it holds", "ana")))
                .isEmpty();
        var enacted = proposed.evolve(new LawPackEnacted(PACK, "c2", "ana", "ben"))
                .evolve(new LawPackAdopted(PACK, "c2", FILES));
        assertThat(enacted.checksum()).contains("c2");
        assertThat(enacted.decide(new EnactLawPack(PACK, "c2", "ben"))).isEmpty();
        assertRefused(enacted, new EnactLawPack(PACK, "c2", "eve"), new Refusal.UnknownProposal());
    }

    @Test
    void what_was_dropped_or_never_proposed_is_not_enacted() {
        var dropped = FIRST.evolve(PROPOSED).evolve(new LawPackDropped(PACK, "c2", "a slip", "ben"));
        assertRefused(dropped, new EnactLawPack(PACK, "c2", "ben"), new Refusal.UnknownProposal());
        assertRefused(dropped, new DropLawPack(PACK, "c2", "again", "ben"), new Refusal.UnknownProposal());
        assertThat(dropped.decide(new ProposeLawPack(PACK, "c2", FILES, "after all", "ben")))
                .hasSize(1);
    }

    /// The law of before can come back: it is proposed and enacted like any other.
    @Test
    void an_earlier_pack_can_be_enacted_again() {
        var second = FIRST.evolve(PROPOSED)
                .evolve(new LawPackEnacted(PACK, "c2", "ana", "ben"))
                .evolve(new LawPackAdopted(PACK, "c2", FILES));
        var again = second.evolve(new LawPackProposed(PACK, "c1", FILES, "annulled", "ben"));
        assertThat(again.decide(new EnactLawPack(PACK, "c1", "ana"))).hasSize(2);
    }

    private static LawPackState after(LawPackEvent event) {
        return LawPackState.NONE.evolve(event);
    }

    private static void assertRefused(LawPackState state, LawPackCommand command, Refusal refusal) {
        assertThatThrownBy(() -> state.decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
