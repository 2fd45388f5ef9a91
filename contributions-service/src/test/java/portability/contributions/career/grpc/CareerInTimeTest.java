package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.period;

import io.grpc.Status.Code;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;

class CareerInTimeTest extends CareerOfAna {
    @Test
    void the_career_is_told_as_it_was_known_at_a_moment() {
        var beforeAll = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        var wrong = officer().record(ana, Y1990);
        var recorded = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        var right = correct(wrong, Y1991);
        var corrected = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        withdraw(right);

        assertThat(knownAt(beforeAll, true).getEntriesList()).isEmpty();
        assertThat(knownAt(recorded, true).getEntriesList())
                .extracting(entry -> entry.getPeriod().getPeriodId(), CareerEntry::getState)
                .containsExactly(tuple(wrong, "IN_FORCE"));
        assertThat(knownAt(corrected, false).getEntriesList())
                .extracting(entry -> entry.getPeriod().getPeriodId())
                .containsExactly(right);
        assertThat(knownAt(corrected, true).getEntriesList())
                .extracting(CareerEntry::getState)
                .containsExactly("SUPERSEDED", "IN_FORCE");
        assertThat(officer().career(ana).getEntriesList()).isEmpty();
    }

    private GetCareerResponse knownAt(String moment, boolean withHistory) {
        return officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setKnownAt(moment)
                        .setWithHistory(withHistory)
                        .build());
    }

    @Test
    void the_career_as_of_a_day_leaves_out_later_days() {
        officer().record(ana, Y1990);
        officer().record(ana, Y1991);
        officer().record(ana, period("1992-01-01", "1992-12-31"));
        var asOf = officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setAsOf("1991-06-30")
                        .build());
        assertThat(asOf.getEntriesList())
                .extracting(entry -> entry.getPeriod().getLastDay())
                .containsExactly("1990-12-31", "1991-06-30");
    }

    @Test
    void days_and_moments_are_iso() {
        for (var day : new String[] {"yesterday", "1991-02-30", "1991-01-01T00:00:00Z", "+999999999-12-31"})
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_DATE",
                    () -> officer()
                            .call()
                            .getCareer(GetCareerRequest.newBuilder()
                                    .setPersonId(ana)
                                    .setAsOf(day)
                                    .build()));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> knownAt("1991-01-01", false));
        for (var moment : new String[] {"+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00"})
            Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> knownAt(moment, false));
    }
}
