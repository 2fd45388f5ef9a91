package portability.agreements.instrument;

import java.util.List;

/// What a new instrument is called, and whom it is to bind.
public record Draft(String title, List<String> states) {
    public Draft {
        states = List.copyOf(states);
        if (title.isBlank()) throw new IllegalArgumentException("a draft needs a title");
        if (states.stream().distinct().count() < 2 || states.stream().distinct().count() != states.size())
            throw new IllegalArgumentException("a draft is between two or more states, each named once");
    }
}
