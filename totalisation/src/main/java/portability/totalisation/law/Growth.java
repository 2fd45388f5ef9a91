package portability.totalisation.law;

import java.util.Optional;

/// One step of a rate that grows: for each block between two points, so much.
///
/// @param per  the length of a block, in the unit of what grows: the scheme's unit of time, or months of age
/// @param from where this step begins; where the step before ends if empty
/// @param upTo where it ends; nowhere if empty
public record Growth(Operand per, Operand rate, Optional<Operand> from, Optional<Operand> upTo, Blocks blocks) {
    /// What a part of a block counts.
    public enum Blocks {
        /// Nothing: only whole blocks count.
        WHOLE,
        /// A whole one: a block begun counts.
        BEGUN,
        /// Its part.
        PARTS
    }
}
