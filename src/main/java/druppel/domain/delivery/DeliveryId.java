package druppel.domain.delivery;

/// Id of a delivery; sent along with the message so that it can be found again on the platform.
public record DeliveryId(long value) {

    /// The id as the buttons of a card carry it.
    public String text() {
        return Long.toString(value);
    }
}
