package portability.claims.exchange.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ServerCall;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.Until;

/// How much of a node one partner may have.
class PartnerLimitsTest {
    private static final int MANY = 1_000_000;

    @Test
    void so_many_calls_run_at_once_and_one_that_ends_makes_room() {
        var limits = new PartnerLimits(2, MANY);
        var first = running(limits, "DE:DRV");
        var second = running(limits, "DE:DRV");
        assertThat(limits.enter("DE:DRV")).isEmpty();
        first.onComplete();
        var third = running(limits, "DE:DRV");
        assertThat(limits.enter("DE:DRV")).isEmpty();
        second.onCancel();
        third.onComplete();
        assertThat(limits.enter("DE:DRV")).isPresent();
    }

    @Test
    void a_call_that_ends_in_two_ways_gives_its_place_back_once() {
        var limits = new PartnerLimits(1, MANY);
        var call = running(limits, "DE:DRV");
        call.onCancel();
        call.onComplete();
        assertThat(limits.enter("DE:DRV")).isPresent();
        assertThat(limits.enter("DE:DRV")).isEmpty();
    }

    @Test
    void a_call_that_cannot_even_begin_takes_no_place() {
        var limits = new PartnerLimits(1, MANY);
        var place = limits.enter("DE:DRV").orElseThrow();
        assertThatThrownBy(() -> place.heldBy(() -> {
                    throw new IllegalStateException("no handler");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(limits.enter("DE:DRV")).isPresent();
    }

    @Test
    void one_partner_that_asks_too_much_leaves_the_others_theirs() {
        var limits = new PartnerLimits(MANY, 5);
        var let = new ArrayList<Boolean>();
        for (int call = 0; call < 100; call++) let.add(limits.enter("DE:DRV").isPresent());
        // The second may turn while it asks.
        assertThat(let.stream().filter(it -> it).count()).isBetween(5L, 50L);
        assertThat(limits.enter("FR:CNAV")).isPresent();
    }

    @Test
    void a_call_turned_away_for_the_rate_takes_no_place_of_those_at_once() {
        var limits = new PartnerLimits(1, 1);
        for (int call = 0; call < 50; call++)
            limits.enter("DE:DRV")
                    .ifPresent(place -> place.heldBy(PartnerLimitsTest::call).onComplete());
        // Were a place lost with each of them, no second would ever bring it back.
        Until.so(() -> limits.enter("DE:DRV").isPresent());
    }

    private static ServerCall.Listener<String> running(PartnerLimits limits, String partner) {
        return limits.enter(partner).orElseThrow().heldBy(PartnerLimitsTest::call);
    }

    private static ServerCall.Listener<String> call() {
        return new ServerCall.Listener<>() {};
    }
}
