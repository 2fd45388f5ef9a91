package portability.totalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Sex;
import portability.totalisation.law.Age;
import portability.totalisation.law.AgeRule;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Coexistence;
import portability.totalisation.law.Competition;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.DayRow;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Method;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Parties;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.Per;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PersonalScope;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.Rounding;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.ShortPeriod;
import portability.totalisation.law.StartRule;
import portability.totalisation.law.Tier;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// Made-up states, schemes and instruments for tests of rules that belong to no country.
public final class Made {
    public static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    public static final DateSpan ALWAYS = new DateSpan(LONG_AGO, LocalDate.of(2100, 1, 1));
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");

    private Made() {}

    public static <T> LawValue<T> value(T value) {
        return new LawValue<>("made-up", value, LONG_AGO, "made up for a test", true);
    }

    public static <T> Dated<T> always(T value) {
        return Dated.of("made-up", List.of(value(value)), List.of());
    }

    public static Clause clause() {
        return new Clause(ARTICLE, value("a made-up clause"));
    }

    public static ConversionTable regulation(DayPath path) {
        return new ConversionTable(
                LegalRef.of("Reg. (EC) 987/2009", "Art. 13"),
                Map.of(
                        PeriodUnit.DAYS_5, value(new DayRow(9, 5, 22, 66, 264)),
                        PeriodUnit.DAYS_6, value(new DayRow(8, 6, 26, 78, 312)),
                        PeriodUnit.DAYS_7, value(new DayRow(6, 7, 30, 90, 360))),
                PeriodUnit.DAYS_6,
                path);
    }

    /// Binds all the states: compares, releases below twelve months, has no cap.
    public static Instrument instrument(Method method, String... states) {
        var general = PartyRule.of(value(method), ARTICLE);
        return new Instrument(
                "TREATY",
                "A made-up treaty",
                1,
                Parties.of(Arrays.stream(states)
                        .map(state -> new Instrument.Party(Country.of(state), value(LONG_AGO), Optional.empty()))
                        .toList()),
                EnumSet.of(Branch.OLD_AGE),
                ARTICLE,
                new PersonalScope(clause(), Set.of(), true, true, Set.of(), List.of()),
                Map.of(),
                Optional.of(general),
                clause(),
                clause(),
                Instrument.OverlapRule.BY_KIND,
                regulation(DayPath.MONTH),
                Optional.of(new ShortPeriod(ARTICLE, always(Quantity.of(12, PeriodUnit.MONTHS)))),
                Optional.of(clause()),
                Optional.empty(),
                Optional.of(clause()),
                Optional.of(clause()),
                PeriodScope.PARTIES,
                Competition.NONE,
                Coexistence.NONE);
    }

    /// A scheme in months that pays 1,000 a month whatever the time, once there are enough months.
    public static Scheme flatScheme(String state, int minimumMonths) {
        var currency = CurrencyUnit.EUR;
        var bands = always(List.of(new Formula.Band(Quantity.of(1, PeriodUnit.MONTHS), Money.of(currency, 1000))));
        return new Scheme(
                state + ".FLAT",
                "made-up",
                InstitutionId.of(state, "INST"),
                Branch.OLD_AGE,
                currency,
                Per.MONTH,
                PeriodUnit.MONTHS,
                value(Counting.MONTHS_TOUCHED),
                ARTICLE,
                EnumSet.allOf(PeriodKind.class),
                regulation(DayPath.MONTH),
                new AgeRule(ARTICLE, always(new Age(65, 0)), Optional.empty(), Age.Reached.ON_BIRTHDAY),
                new StartRule(
                        ARTICLE,
                        StartRule.OnTime.DAY_OF_AGE,
                        StartRule.WindowFrom.DAY_OF_AGE,
                        always(1200),
                        StartRule.Late.WINDOW_BEFORE_CLAIM),
                List.of(tier(minimumMonths, new Formula.StepTable(ARTICLE, bands))),
                new Rounding(ARTICLE, 2, value(RoundingMode.HALF_UP)),
                SchemeTerms.NONE);
    }

    /// The same scheme with one other formula, once there are enough months.
    public static Scheme paying(Scheme scheme, int minimumMonths, Formula formula) {
        return SchemeDraft.like(scheme)
                .tiers(List.of(tier(minimumMonths, formula)))
                .made();
    }

    /// Ten a month for each month.
    public static Formula tenForEachMonth() {
        return new Formula.PerUnit(ARTICLE, number(10), new Operand.Time(false), number(1), Blocks.PARTS);
    }

    public static Operand number(int value) {
        return new Operand.Literal(BigDecimal.valueOf(value));
    }

    private static Tier tier(int minimumMonths, Formula formula) {
        return new Tier(
                "any",
                ARTICLE,
                Tier.DatedBy.PENSION_START,
                always(Quantity.of(minimumMonths, PeriodUnit.MONTHS)),
                Optional.empty(),
                Optional.empty(),
                formula);
    }

    /// The same scheme, insuring against another risk.
    public static Scheme insuring(Scheme scheme, Branch branch, RiskRule risk) {
        return SchemeDraft.like(scheme).branch(branch).risk(risk).made();
    }

    /// The same instrument, also for another branch.
    public static Instrument covering(Instrument instrument, Branch branch) {
        return covering(instrument, EnumSet.of(Branch.OLD_AGE, branch), instrument.persons());
    }

    /// The same instrument for other branches and persons.
    public static Instrument covering(Instrument instrument, Set<Branch> branches, PersonalScope persons) {
        return InstrumentDraft.like(instrument)
                .branches(branches)
                .persons(persons)
                .made();
    }

    /// The same instrument with another rule for overlap and another table.
    public static Instrument counting(
            Instrument instrument, Instrument.OverlapRule overlap, ConversionTable conversion) {
        return InstrumentDraft.like(instrument)
                .overlapRule(overlap)
                .conversion(conversion)
                .made();
    }

    public static Law law(Scheme scheme, Instrument... instruments) {
        return new Law(scheme, List.of(instruments), LocalDate.of(2025, 1, 1), "0".repeat(64));
    }

    /// Born on 1 January 1960; claims at 65 where asked.
    public static Question question(Scheme scheme) {
        var person = new Claimant(
                LocalDate.of(1960, 1, 1),
                Sex.UNKNOWN,
                Set.of(Country.of("AA")),
                PersonalStatus.NONE,
                scheme.country(),
                Household.SINGLE);
        return new Question(
                scheme.institution(),
                Branch.OLD_AGE,
                person,
                Claim.lodged(scheme.institution(), LocalDate.of(2025, 1, 1)));
    }

    public static InsurancePeriod period(String state, String reference, PeriodKind kind, DateSpan span) {
        return InsurancePeriod.dated(
                reference, InstitutionId.of(state, "INST"), "general", kind, Activity.EMPLOYED, span);
    }

    public static InsurancePeriod compulsory(String state, String reference, String firstDay, String lastDay) {
        return period(state, reference, PeriodKind.COMPULSORY, DateSpan.closed(firstDay, lastDay));
    }

    /// So many whole calendar months from the first of the given month.
    public static InsurancePeriod months(String state, String reference, int year, int month, int count) {
        var start = LocalDate.of(year, month, 1);
        return period(state, reference, PeriodKind.COMPULSORY, new DateSpan(start, start.plusMonths(count)));
    }
}
