package portability.contributions.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.contributions.v1.LinkProposal;
import portability.proto.contributions.v1.ListLinksRequest;
import portability.proto.contributions.v1.ListUndecidedLinksRequest;

/// What was proposed about registrations can be listed, with who decided it how.
class ListedLinksTest extends ServiceTest {
    private String ana = "";
    private String twin = "";

    @BeforeEach
    void twoRegistrations() {
        ana = officer().register(newId());
        twin = officer().register(newId());
    }

    private Identities identities() {
        return new Identities(officer(), officer("officer-2"));
    }

    private List<LinkProposal> of(String personId) {
        return officer()
                .links()
                .listLinks(ListLinksRequest.newBuilder().setPersonId(personId).build())
                .getProposalsList();
    }

    private List<LinkProposal> undecided() {
        return officer()
                .links()
                .listUndecidedLinks(ListUndecidedLinksRequest.getDefaultInstance())
                .getProposalsList()
                .stream()
                .filter(each ->
                        List.of(each.getPersonId(), each.getOtherPersonId()).contains(ana))
                .toList();
    }

    @Test
    void what_waits_for_a_second_officer_is_listed_without_its_reason() {
        identities().propose(ana, twin, LinkChange.LINK_CHANGE_LINK);
        assertThat(undecided()).singleElement().satisfies(each -> {
            assertThat(each.getState()).isEqualTo("UNDECIDED");
            assertThat(each.getProposedBy()).isEqualTo("officer-1");
            assertThat(each.getReason()).isEmpty();
        });
        identities().decide(officer("officer-2"), ana, twin, true);
        assertThat(undecided()).isEmpty();
    }

    @Test
    void all_that_was_proposed_about_a_person_is_listed_from_either_side() {
        identities().propose(ana, twin, LinkChange.LINK_CHANGE_LINK);
        identities().decide(officer("officer-2"), ana, twin, true);
        identities().link(ana, twin);
        identities().unlink(ana, twin);
        identities().propose(ana, twin, LinkChange.LINK_CHANGE_LINK);
        assertThat(of(twin)).isEqualTo(of(ana));
        assertThat(of(ana))
                .extracting(LinkProposal::getState)
                .containsExactlyInAnyOrder("DECLINED", "CONFIRMED", "CONFIRMED", "UNDECIDED");
        assertThat(of(ana)).allSatisfy(each -> assertThat(each.getReason()).isEqualTo("two numbers, one face"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> of(newId()));
    }
}
