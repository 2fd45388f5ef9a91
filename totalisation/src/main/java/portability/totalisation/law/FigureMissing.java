package portability.totalisation.law;

import java.util.List;
import portability.totalisation.question.FigureName;

/// Thrown where a formula needs a figure that was not certified and that own periods cannot give. Never taken as zero.
/// Where single periods lack it, it names them.
public final class FigureMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FigureName figure;

    private final transient List<String> periods;

    public FigureMissing(FigureName figure) {
        this(figure, List.of());
    }

    /// @param periods the references of the own periods that lack it
    public FigureMissing(FigureName figure, List<String> periods) {
        super("no figure " + figure + " was certified", null, false, false);
        this.figure = figure;
        this.periods = List.copyOf(periods);
    }

    public FigureName figure() {
        return figure;
    }

    /// The own periods that lack it; empty where it is no matter of single periods.
    public List<String> periods() {
        return periods;
    }
}
