package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.BLOCKS_PAID;
import static portability.totalisation.reason.FormulaRule.FIXED_AMOUNT;
import static portability.totalisation.reason.FormulaRule.LUMP_SUM;
import static portability.totalisation.reason.FormulaRule.MIXED_AMOUNT;
import static portability.totalisation.reason.FormulaRule.PRODUCT_AMOUNT;

import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Formula.Fixed;
import portability.totalisation.law.Formula.LumpSum;
import portability.totalisation.law.Formula.Mixed;
import portability.totalisation.law.Formula.PerUnit;
import portability.totalisation.law.Formula.Product;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Operand;

/// Families that are one multiplication.
final class PlainAmounts {
    private PlainAmounts() {}

    static Fraction of(Fixed law, Working working) {
        var household = working.basis().household();
        var amount = law.amount().get(household);
        if (amount == null)
            throw new LawMissing("amount for " + household, working.basis().start());
        var inputs = new Inputs(working, law.article());
        var value = inputs.of("amount", amount);
        inputs.step(FIXED_AMOUNT);
        return value;
    }

    static Fraction of(PerUnit law, Working working) {
        var inputs = new Inputs(working, law.article());
        var blocks = Growths.blocks(inputs.of("of", law.of()), inputs.of("per", law.per()), law.blocks());
        var amount = blocks.multiply(inputs.of("each", law.amount()));
        inputs.with("blocks", blocks).money("amount", amount).step(BLOCKS_PAID);
        return amount;
    }

    static Fraction of(LumpSum law, Working working) {
        var inputs = new Inputs(working, law.article());
        var amount = inputs.of("times", law.times()).multiply(inputs.of("of", law.of()));
        var blocks = Fraction.ONE;
        if (law.blocks().isPresent())
            blocks = Growths.blocks(
                    inputs.of("count", law.count()),
                    inputs.of("per", law.per()),
                    law.blocks().get());
        amount = amount.multiply(blocks);
        inputs.with("blocks", blocks).money("amount", amount).step(LUMP_SUM);
        return amount;
    }

    static Fraction of(Mixed law, Working working) {
        var inputs = new Inputs(working, law.article());
        var basic = inputs.of("constant", law.constant())
                .multiply(inputs.of("national", law.national()).add(inputs.of("own", law.own())));
        var grown = Fraction.ONE.add(
                Growths.sum(List.of(law.increment()), working.counted(), Fraction.ZERO, working, law.article()));
        var amount = basic.multiply(grown);
        inputs.with("factor", grown).money("amount", amount).step(MIXED_AMOUNT);
        return amount;
    }

    static Fraction of(Product law, Working working) {
        var inputs = new Inputs(working, law.article());
        var amount = multiplied(inputs, "factor", law.factors());
        if (!law.divisors().isEmpty()) amount = amount.divide(multiplied(inputs, "divisor", law.divisors()));
        inputs.with(new CodeArg("factors", String.valueOf(law.factors().size())))
                .money("amount", amount)
                .step(PRODUCT_AMOUNT);
        return amount;
    }

    private static Fraction multiplied(Inputs inputs, String name, List<Operand> operands) {
        var product = Fraction.ONE;
        for (int i = 0; i < operands.size(); i++)
            product = product.multiply(inputs.of(name + (i + 1), operands.get(i)));
        return product;
    }
}
