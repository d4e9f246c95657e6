package floorwire.congress;

import java.time.Instant;
import java.util.Optional;

/**
 * The roll call that an action names. The session and the address are as printed, and both have been wrong upstream
 * (api.congress.gov#210, #250): derive the session from the date, rebuild the address.
 */
public record RollCallRef(Chamber chamber, int congress, int session, int roll, Optional<Instant> at, Optional<String> url) {}
