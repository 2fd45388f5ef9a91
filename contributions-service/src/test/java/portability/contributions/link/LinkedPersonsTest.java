package portability.contributions.link;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.period;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;

/// Two registrations of one person show one career; a link that was wrong is undone with all it did.
class LinkedPersonsTest extends ServiceTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private String ana = "";
    private String anne = "";

    private Identities identities() {
        return new Identities(officer(), officer("officer-2"));
    }

    @BeforeEach
    void twoRegistrations() {
        ana = officer().register(newId());
        anne = officer().register(newId());
        officer().record(ana, period("1990-01-01", "1990-12-31"));
        officer().record(anne, period("1990-01-01", "1990-12-31"));
        officer().record(anne, period("1991-01-01", "1991-12-31"));
    }

    private List<String> firstDays(String person, String knownAt) {
        return officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(person)
                        .setKnownAt(knownAt)
                        .build())
                .getEntriesList()
                .stream()
                .map(CareerEntry::getPeriod)
                .map(period -> period.getFirstDay())
                .toList();
    }

    @Test
    void linked_they_show_one_career_in_which_nothing_counts_twice() {
        identities().link(ana, anne);
        assertThat(firstDays(ana, "")).containsExactly("1990-01-01", "1991-01-01");
        assertThat(firstDays(anne, "")).containsExactly("1990-01-01", "1991-01-01");
        assertThat(identities().person(ana).getLinkedPersonIdsList()).containsExactly(anne);
    }

    @Test
    void unlinked_each_has_its_own_again_and_what_was_shown_meanwhile_can_still_be_shown() {
        var before = clock.instant();
        clock.advance(HOUR);
        identities().link(ana, anne);
        var meanwhile = clock.advance(HOUR);
        identities().unlink(anne, ana);
        clock.advance(HOUR);
        assertThat(firstDays(ana, "")).containsExactly("1990-01-01");
        assertThat(firstDays(anne, "")).containsExactly("1990-01-01", "1991-01-01");
        assertThat(firstDays(ana, before.toString())).containsExactly("1990-01-01");
        assertThat(firstDays(ana, meanwhile.minusSeconds(1).toString())).containsExactly("1990-01-01", "1991-01-01");
        assertThat(identities().person(ana).getLinkedPersonIdsList()).isEmpty();
        identities().link(ana, anne);
        assertThat(firstDays(ana, "")).hasSize(2);
    }

    @Test
    void links_reach_over_others() {
        var anna = officer().register(newId());
        identities().link(ana, anne);
        identities().link(anne, anna);
        assertThat(firstDays(anna, "")).containsExactly("1990-01-01", "1991-01-01");
        identities().unlink(ana, anne);
        assertThat(identities().person(anna).getLinkedPersonIdsList()).containsExactly(anne);
    }

    @Test
    void whoever_reads_the_one_career_reads_it_of_both() {
        identities().link(ana, anne);
        var _ = firstDays(ana, "");
        assertThat(officer()
                        .privacy()
                        .listReads(
                                ListReadsRequest.newBuilder().setSubject(anne).build())
                        .getReadsList())
                .extracting(PersonRead::getRpc)
                .anyMatch(rpc -> rpc.endsWith("/GetCareer"));
    }

    @Test
    void two_officers_agree_and_one_may_decline() {
        identities().propose(ana, anne, LinkChange.LINK_CHANGE_LINK);
        assertThat(firstDays(ana, "")).hasSize(1);
        refused("LINK_UNDECIDED", () -> identities().propose(anne, ana, LinkChange.LINK_CHANGE_LINK));
        refused("SAME_OFFICER", () -> identities().decide(officer(), ana, anne, false));
        identities().decide(officer(), ana, anne, true);
        refused("NOTHING_PROPOSED", () -> identities().decide(officer("officer-2"), ana, anne, false));
        refused("NOT_LINKED", () -> identities().propose(ana, anne, LinkChange.LINK_CHANGE_UNLINK));
        identities().link(ana, anne);
        refused("ALREADY_LINKED", () -> identities().propose(ana, anne, LinkChange.LINK_CHANGE_LINK));
    }

    @Test
    void nobody_is_linked_to_nobody_or_to_herself() {
        refused("SAME_PERSON", () -> identities().propose(ana, ana, LinkChange.LINK_CHANGE_LINK));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> identities().propose(ana, newId(), LinkChange.LINK_CHANGE_LINK));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> identities().propose(ana, anne, LinkChange.LINK_CHANGE_UNSPECIFIED));
    }

    private static void refused(String reason, Runnable call) {
        Fails.with(Code.FAILED_PRECONDITION, reason, call::run);
    }
}
