package portability.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.Operand;

/// Reads how an amount shrinks by an early start and grows by a late one.
final class AgeAdjustmentReader {
    private static final Operand ONE_MONTH = new Operand.Literal(BigDecimal.ONE);

    private final Parameters parameters;
    private final OperandReader operands;

    AgeAdjustmentReader(Parameters parameters, OperandReader operands) {
        this.parameters = parameters;
        this.operands = operands;
    }

    /// Takes its own fields; leaves the rest.
    AgeAdjustment read(Fields fields, LegalRef article) {
        return new AgeAdjustment(
                article,
                fields.optional("reference_age").map(node -> parameters.at(node).ages()),
                months(fields, "early", Blocks.BEGUN, article),
                months(fields, "late", Blocks.WHOLE, article),
                operands.optional(fields, "full_time", article),
                operands.optional(fields, "floor", article),
                operands.optional(fields, "cap", article));
    }

    /// Steps, or so much for each month: of an early start each month begun, of a late one each whole month.
    private List<Growth> months(Fields fields, String key, Blocks blocks, LegalRef article) {
        var steps = fields.optional(key);
        var perMonth = fields.optional(key + "_per_month");
        if (steps.isPresent() && perMonth.isPresent())
            throw steps.get().refused("either " + key + " or " + key + "_per_month");
        return steps.map(node -> operands.growths(node, article))
                .or(() -> perMonth.map(node -> List.of(new Growth(
                        ONE_MONTH, operands.read(node, article), Optional.empty(), Optional.empty(), blocks))))
                .orElse(List.of());
    }
}
