package de.jospen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the web apps' Content-Security-Policy with its request. Plain 7.24.0 keeps it in the application, where
 * any other request at the same moment writes over it: the page then carries another nonce than its header, the browser
 * refuses its scripts, and the person looks at an empty page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoncePerRequest extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext context = withOwnNonce(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/");
    }

    private static ServletContext withOwnNonce(HttpServletRequest request) {
        ServletContext shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                NoncePerRequest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, values) -> {
                    if (values != null && NONCE.equals(values[0])) {
                        return method.getName().equals("setAttribute")
                                ? keep(request, values[1])
                                : request.getAttribute(NONCE);
                    }
                    try {
                        return method.invoke(shared, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Object keep(HttpServletRequest request, Object nonce) {
        request.setAttribute(NONCE, nonce);
        return null;
    }
}
