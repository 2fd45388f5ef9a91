package portability.contributions.request;

/// A fact that answers a caller's request.
public interface AnswersRequest {
    Request request();
}
