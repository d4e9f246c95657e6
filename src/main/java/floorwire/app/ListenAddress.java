package floorwire.app;

import java.net.InetSocketAddress;

/** Where one of our listeners stands: {@code HOST:PORT}. */
final class ListenAddress {

    private ListenAddress() {}

    /**
     * @param setting the setting's name, for what is said of a wrong one
     * @throws IllegalArgumentException if it is no address of this form, or its host is not known
     */
    static InetSocketAddress of(String setting, String address) {
        int colon = address.lastIndexOf(':');
        try {
            int port = Integer.parseInt(address.substring(colon + 1));
            InetSocketAddress socket = new InetSocketAddress(address.substring(0, Math.max(0, colon)), port);
            if (colon < 1 || socket.isUnresolved()) {
                throw new IllegalArgumentException("no such host");
            }
            return socket;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--" + setting + " takes an address such as 127.0.0.1:8025, or off, not " + address, e);
        }
    }
}
