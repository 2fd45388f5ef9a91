package portability.totalisation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Explained;

/// Scenarios of one family, each compared with what was recorded of it.
@TestInstance(Lifecycle.PER_CLASS)
public abstract class RecordedScenarios {
    private final String family;

    protected RecordedScenarios(String family) {
        this.family = family;
    }

    /// By name, made anew for each comparison.
    protected abstract Map<String, ? extends Explained<?>> scenarios();

    public Set<String> names() {
        return scenarios().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    public void is_told_as_recorded(String name) {
        Recorded.assertSame(
                family + "-" + name, Objects.requireNonNull(scenarios().get(name)));
    }
}
