package portability.contributions.correction;

import java.util.List;

/// What an answer did to the career, in the order in which it says so.
public record Effects(List<Effect> all) {
    public Effects {
        all = List.copyOf(all);
    }
}
