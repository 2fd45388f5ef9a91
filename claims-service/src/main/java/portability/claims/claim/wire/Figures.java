package portability.claims.claim.wire;

import java.util.HashSet;
import java.util.List;
import portability.claims.claim.Figure;
import portability.proto.agreements.v1.CertifiedFigure;

/// Certified figures as messages.
public final class Figures {
    private Figures() {}

    /// @throws IllegalArgumentException if one is none, or a name comes twice
    public static List<Figure> read(List<CertifiedFigure> wire) {
        var figures = wire.stream()
                .map(figure -> new Figure(figure.getName(), figure.getValue()))
                .toList();
        var names = new HashSet<String>();
        for (var figure : figures)
            if (!names.add(figure.name())) throw new IllegalArgumentException("a figure comes twice");
        return figures;
    }

    public static CertifiedFigure write(Figure figure) {
        return CertifiedFigure.newBuilder()
                .setName(figure.name())
                .setValue(figure.value())
                .build();
    }
}
