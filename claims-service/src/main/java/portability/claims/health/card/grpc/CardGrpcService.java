package portability.claims.health.card.grpc;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.wire.Persons;
import portability.claims.health.card.Card;
import portability.claims.health.card.CardCommand.Issue;
import portability.claims.health.card.CardCommand.Reason;
import portability.claims.health.card.CardCommand.Withdraw;
import portability.claims.health.card.CardDesk;
import portability.claims.health.card.CardQuestions;
import portability.claims.health.wire.AskedHealth;
import portability.claims.health.wire.HealthWire;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.CheckCardRequest;
import portability.proto.claims.v1.CheckCardResponse;
import portability.proto.claims.v1.GetCardRequest;
import portability.proto.claims.v1.GetCardResponse;
import portability.proto.claims.v1.HealthCard;
import portability.proto.claims.v1.HealthCardKind;
import portability.proto.claims.v1.HealthCardServiceGrpc.HealthCardServiceImplBase;
import portability.proto.claims.v1.IssueCardRequest;
import portability.proto.claims.v1.IssueCardResponse;
import portability.proto.claims.v1.WithdrawCardRequest;
import portability.proto.claims.v1.WithdrawCardResponse;

/// Every rpc of `HealthCardService`.
@Service
class CardGrpcService extends HealthCardServiceImplBase {
    private final CardDesk desk;
    private final CardQuestions questions;

    CardGrpcService(CardDesk desk, CardQuestions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    @Override
    public void issueCard(IssueCardRequest request, StreamObserver<IssueCardResponse> answer) {
        var officer = Principal.current();
        var id = desk.named(AskedHealth.requestId(request.getRequestId()));
        var card = AskedHealth.read(() -> card(request.getCard()));
        desk.send(id, new Issue(officer.name(), card), officer);
        reply(answer, IssueCardResponse.newBuilder().setCardId(id).build());
    }

    @Override
    public void withdrawCard(WithdrawCardRequest request, StreamObserver<WithdrawCardResponse> answer) {
        var officer = Principal.current();
        var from = AskedHealth.day("from", request.getFrom());
        var reason = AskedHealth.read(() -> Reason.valueOf(request.getReason()));
        if (desk.file(request.getCardId()).card().isEmpty()) throw new Refused(Refusal.UNKNOWN_CARD);
        desk.send(request.getCardId(), new Withdraw(officer.name(), from, reason), officer);
        reply(answer, WithdrawCardResponse.getDefaultInstance());
    }

    @Override
    public void getCard(GetCardRequest request, StreamObserver<GetCardResponse> answer) {
        var file = desk.file(request.getCardId());
        var card = file.card().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CARD));
        reply(
                answer,
                GetCardResponse.newBuilder()
                        .setCard(view(card))
                        .setWithdrawnFrom(
                                file.withdrawn().map(LocalDate::toString).orElse(""))
                        .build());
    }

    @Override
    public void checkCard(CheckCardRequest request, StreamObserver<CheckCardResponse> answer) {
        if (!request.hasQuestion()) throw new MalformedInput("INVALID_REQUEST", "question is missing");
        var signed = questions.ask(request.getIssuer(), request.getQuestion());
        reply(answer, CheckCardResponse.newBuilder().setAnswer(signed).build());
    }

    private static Card card(HealthCard wire) {
        return new Card(
                kind(wire.getKind()),
                HealthWire.patient(wire.getPatient()),
                wire.getNumber(),
                Persons.day(wire.getFirstDay()),
                Persons.day(wire.getLastDay()).plusDays(1),
                wire.getBody());
    }

    private static HealthCard view(Card card) {
        return HealthCard.newBuilder()
                .setKind(
                        switch (card.kind()) {
                            case CARD -> HealthCardKind.HEALTH_CARD_KIND_CARD;
                            case CERTIFICATE -> HealthCardKind.HEALTH_CARD_KIND_CERTIFICATE;
                        })
                .setPatient(HealthWire.write(card.patient()))
                .setNumber(card.number())
                .setFirstDay(card.from().toString())
                .setLastDay(card.until().minusDays(1).toString())
                .setBody(card.body())
                .build();
    }

    private static Card.Kind kind(HealthCardKind kind) {
        return switch (kind) {
            case HEALTH_CARD_KIND_CARD -> Card.Kind.CARD;
            case HEALTH_CARD_KIND_CERTIFICATE -> Card.Kind.CERTIFICATE;
            case HEALTH_CARD_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("card or certificate is not said");
        };
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
