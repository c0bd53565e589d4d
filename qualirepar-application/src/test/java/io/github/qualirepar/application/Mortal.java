package io.github.qualirepar.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A program that dies at one of its calls to the world outside: from then on none of its calls arrives any more. Counts
 * the calls of all ports that it is wrapped around.
 */
final class Mortal {
    /** What the program dies of; nothing of it is to be caught and gone on with. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death(String call) {
            super(call);
        }
    }

    private final int fatal;
    private final boolean after;
    private int calls;
    private String diedAt = "";

    private Mortal(int fatal, boolean after) {
        this.fatal = fatal;
        this.after = after;
    }

    static Mortal immortal() {
        return new Mortal(0, false);
    }

    /** Dies when the call with this number is made, from 1: before or after it has its effect. */
    static Mortal at(int call, boolean after) {
        return new Mortal(call, after);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized boolean isDead() {
        return !diedAt.isEmpty();
    }

    /** Name of the call it died at. */
    synchronized String diedAt() {
        return diedAt;
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean last = begin(method.getName());
                    try {
                        Object result = method.invoke(real, arguments);
                        if (last) {
                            throw new Death(method.getName());
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    private synchronized boolean begin(String call) {
        if (isDead()) {
            throw new Death("dead already: " + call);
        }
        calls++;
        if (calls == fatal) {
            diedAt = call;
            if (!after) {
                throw new Death(call);
            }
            return true;
        }
        return false;
    }
}
