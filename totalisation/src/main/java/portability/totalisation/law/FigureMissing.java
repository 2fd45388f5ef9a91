package portability.totalisation.law;

import portability.totalisation.question.FigureName;

/// Thrown where a formula needs a figure that was not certified and that own periods cannot give. Never taken as zero.
public final class FigureMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FigureName figure;

    public FigureMissing(FigureName figure) {
        super("no figure " + figure + " was certified", null, false, false);
        this.figure = figure;
    }

    public FigureName figure() {
        return figure;
    }
}
