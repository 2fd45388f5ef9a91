package portability.law.register;

import java.util.Optional;

/// Where something was read.
///
/// @param address of the page; empty where there is none
public record Source(String title, Optional<String> address) {
    public Source {
        if (title.isBlank()) throw new IllegalArgumentException("a source needs a title");
    }
}
