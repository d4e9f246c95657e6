package floorwire.congress;

/** The law a measure became: {@code Public Law} or {@code Private Law}, and its number {@code 118-31}. */
public record Law(String type, String number) {

    /** {@code Public Law 118-31}. */
    public String citation() {
        return type + " " + number;
    }
}
