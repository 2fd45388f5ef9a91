package portability.claims.welfare.fund;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.claims.welfare.Asking;
import portability.claims.welfare.Contribution;
import portability.claims.welfare.Due;
import portability.kernel.InstitutionId;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.FundBenefit;
import portability.proto.agreements.v1.FundContract;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundContributionResponse;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.agreements.v1.GetFundCoverResponse;

/// What the law of the fund that this institution hosts says, by the law that this node has adopted.
@Component
public class FundRules {
    private final Upstreams upstreams;
    private final FundProperties settings;
    private final String here;

    FundRules(Upstreams upstreams, FundProperties settings, NodeProperties node) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.here = node.institution();
        var country = InstitutionId.parse(here).country().code();
        if (settings.hasFund() && !settings.isOf(country))
            throw new IllegalArgumentException(
                    "portability.welfare.fund is a fund of " + country + ": " + settings.fund());
    }

    public boolean hasFund() {
        return settings.hasFund();
    }

    /// The fund's id in the law.
    /// @throws Refused NO_FUND
    public String fund() {
        if (!settings.hasFund()) throw new Refused(Refusal.NO_FUND);
        return settings.fund();
    }

    String remedy() {
        return settings.remedyOf(here);
    }

    /// A contract abroad and the day its contribution is paid.
    public record Quoted(String country, String employer, LocalDate firstDay, LocalDate lastDay, LocalDate paidOn) {}

    /// @throws Refused NO_FUND, LAW_MISSING
    public GetFundContributionResponse contribution(Quoted contract, String language) {
        var request = GetFundContributionRequest.newBuilder()
                .setFund(fund())
                .setContractMonths(months(contract))
                .setOn(contract.paidOn().toString())
                .setLanguage(language)
                .build();
        return answered(() -> upstreams.fundContribution(request));
    }

    /// A month that has begun is one.
    private static int months(Quoted contract) {
        var end = contract.lastDay().plusDays(1);
        long whole = ChronoUnit.MONTHS.between(contract.firstDay(), end);
        boolean more = contract.firstDay().plusMonths(whole).isBefore(end);
        return Math.toIntExact(more ? whole + 1 : whole);
    }

    /// @throws Refused NO_FUND, LAW_MISSING
    public GetFundCoverResponse cover(Quoted contract, String language) {
        var request = GetFundCoverRequest.newBuilder()
                .setFund(fund())
                .setContract(contract(contract.firstDay(), contract.lastDay(), contract.paidOn()))
                .setLanguage(language)
                .build();
        return answered(() -> upstreams.fundCover(request));
    }

    /// What the schedule gives; nothing where nothing was paid.
    /// @throws Refused NO_FUND, LAW_MISSING
    public GetFundBenefitsResponse benefits(Collection<Contribution> contributions, Asking asking, String language) {
        var fund = fund();
        if (contributions.isEmpty()) return GetFundBenefitsResponse.getDefaultInstance();
        var request = GetFundBenefitsRequest.newBuilder()
                .setFund(fund)
                .addAllContracts(contributions.stream()
                        .map(one -> contract(one.firstDay(), one.lastDay(), one.paidOn()))
                        .toList())
                .setEvent(FundEvent.valueOf("FUND_EVENT_" + asking.happening().name()))
                .setOn(asking.on().toString())
                .setAtHome(asking.atHome())
                .setReturned(asking.returned().map(LocalDate::toString).orElse(""))
                .setClaimedOn(asking.claimedOn().toString())
                .setLanguage(language)
                .build();
        return answered(() -> upstreams.fundBenefits(request));
    }

    private static FundContract contract(LocalDate firstDay, LocalDate lastDay, LocalDate paidOn) {
        return FundContract.newBuilder()
                .setFirstDay(firstDay.toString())
                .setLastDay(lastDay.toString())
                .setPaidOn(paidOn.toString())
                .build();
    }

    static List<Due> due(GetFundBenefitsResponse answer) {
        return answer.getBenefitsList().stream().map(FundRules::due).toList();
    }

    private static Due due(FundBenefit benefit) {
        return new Due(benefit.getBenefit(), money(benefit.getLeast()), money(benefit.getMost()));
    }

    static org.joda.money.Money money(portability.proto.types.v1.Money money) {
        return Amounts.read(money).money();
    }

    /// A schedule that was kept with a decision.
    public static GetFundBenefitsResponse read(Octets schedule) {
        try {
            return GetFundBenefitsResponse.parseFrom(schedule.toByteString());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored schedule cannot be read", broken);
        }
    }

    private static <A> A answered(Supplier<A> asked) {
        try {
            return asked.get();
        } catch (UpstreamRefused refused) {
            throw switch (refused.reason()) {
                case "UNKNOWN_LAW" -> new Refused(Refusal.NO_FUND);
                case "LAW_MISSING" -> new Refused(Refusal.LAW_MISSING);
                default -> refused;
            };
        }
    }
}
