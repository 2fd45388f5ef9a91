package portability.claims.payment.channel.grpc;

import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.Channel.OwnCost;
import portability.claims.payment.ChannelChoice;
import portability.claims.payment.Channels;
import portability.claims.payment.Pension;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.channel.ChannelDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.Channel;
import portability.proto.claims.v1.ChannelChange;
import portability.proto.claims.v1.ChannelServiceGrpc.ChannelServiceImplBase;
import portability.proto.claims.v1.ChooseChannelRequest;
import portability.proto.claims.v1.ChooseChannelResponse;
import portability.proto.claims.v1.ConfirmChannelRequest;
import portability.proto.claims.v1.ConfirmChannelResponse;
import portability.proto.claims.v1.ListChannelsRequest;
import portability.proto.claims.v1.ListChannelsResponse;

/// Every rpc of `ChannelService`.
@Service
class ChannelGrpcService extends ChannelServiceImplBase {
    private static final int LONGEST_ID = 64;

    private final PensionDesk pensions;
    private final ChannelDesk desk;
    private final Clock clock;

    ChannelGrpcService(PensionDesk pensions, ChannelDesk desk, Clock clock) {
        this.pensions = pensions;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void listChannels(ListChannelsRequest request, StreamObserver<ListChannelsResponse> answer) {
        var claimId = request.getClaimId();
        var pension = pension(claimId);
        var now = clock.instant();
        var monthly = pension.owedFor(YearMonth.from(desk.today()));
        var told = ListChannelsResponse.newBuilder().setTo(desk.residence(claimId));
        desk.offered(claimId).forEach(channel -> told.addChannels(told(channel, monthly)));
        pension.channels().at(now).map(ChannelChoice::channelId).ifPresent(told::setChosen);
        pension.channels().waitingAt(now).forEach((id, said) -> told.addChanges(change(pension.channels(), id, said)));
        answer.onNext(told.build());
        answer.onCompleted();
    }

    @Override
    public void chooseChannel(ChooseChannelRequest request, StreamObserver<ChooseChannelResponse> answer) {
        var id = id(request.getRequestId());
        var helper = request.getActingHelper().isEmpty() ? "" : id(request.getActingHelper());
        var claimId = request.getClaimId();
        var channel = desk.choose(claimId, id, request.getChannelId(), helper, Principal.current());
        var told = told(channel, pension(claimId).owedFor(YearMonth.from(desk.today())));
        answer.onNext(ChooseChannelResponse.newBuilder().setChannel(told).build());
        answer.onCompleted();
    }

    @Override
    public void confirmChannel(ConfirmChannelRequest request, StreamObserver<ConfirmChannelResponse> answer) {
        desk.confirm(request.getClaimId(), request.getChangeId(), Principal.current());
        answer.onNext(ConfirmChannelResponse.getDefaultInstance());
        answer.onCompleted();
    }

    private Pension pension(String claimId) {
        return pensions.find(claimId)
                .map(PensionDesk.Standing::pension)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
    }

    private static Channel told(portability.claims.payment.Channel channel, Optional<Money> monthly) {
        var told = Channel.newBuilder()
                .setChannelId(channel.id())
                .setKind(channel.kind().name())
                .setProvider(channel.provider())
                .setCostPercent(channel.percent().map(Object::toString).orElse(""))
                .setAboveThreePercent(channel.isDear())
                .setSource(channel.source())
                .setChecked(channel.checked().map(LocalDate::toString).orElse(""));
        monthly.flatMap(channel::of).map(ChannelGrpcService::own).ifPresent(told::setOwn);
        return told.build();
    }

    private static portability.proto.claims.v1.OwnCost own(OwnCost cost) {
        return portability.proto.claims.v1.OwnCost.newBuilder()
                .setSent(told(cost.sent()))
                .setFee(told(cost.fee()))
                .setMargin(told(cost.margin()))
                .setArrives(told(cost.arrives()))
                .build();
    }

    private static ChannelChange change(Channels channels, String id, Channels.Said said) {
        var change = ChannelChange.newBuilder()
                .setChangeId(id)
                .setChannelId(said.choice().channelId())
                .setSaidBy(said.by());
        Optional.ofNullable(channels.inForce().get(id))
                .map(ChannelGrpcService::timestamp)
                .ifPresent(change::setInForceFrom);
        return change.build();
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    private static portability.proto.types.v1.Money told(Money money) {
        return portability.proto.types.v1.Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    private static String id(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REQUEST", "an id is missing or too long");
        return text;
    }
}
