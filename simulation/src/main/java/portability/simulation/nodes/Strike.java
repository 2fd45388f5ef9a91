package portability.simulation.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import portability.torture.network.Trouble;

/// What goes wrong in a round.
enum Strike {
    SLOW(Trouble.SLOW),
    CUT(Trouble.CUT),
    RESET(Trouble.RESET),
    HALF_OPEN(Trouble.HALF_OPEN),
    REQUESTS_LOST(Trouble.REQUESTS_LOST),
    ANSWERS_LOST(Trouble.ANSWERS_LOST),
    /// SIGKILL; it is started again after a while.
    KILL(null);

    private final @Nullable Trouble trouble;

    Strike(@Nullable Trouble trouble) {
        this.trouble = trouble;
    }

    /// Of the network; null where it is something else.
    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /// All of them as a pack of cards: each comes once before any comes again.
    static final class Pack {
        private final Random random;
        private final List<Strike> left = new ArrayList<>();
        private final Map<Strike, Integer> dealt = new EnumMap<>(Strike.class);

        Pack(Random random) {
            this.random = random;
        }

        Strike next() {
            if (left.isEmpty()) {
                left.addAll(Arrays.asList(values()));
                Collections.shuffle(left, random);
            }
            var card = left.removeLast();
            dealt.merge(card, 1, Integer::sum);
            return card;
        }

        /// How often each came.
        Map<Strike, Integer> dealt() {
            return dealt;
        }
    }
}
