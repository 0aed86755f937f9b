package de.jospen.engine.access;

import de.jospen.project.UsableInModels;
import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Lets expressions see only what our models use: process variables, our delegates, and beans marked
 * {@link UsableInModels}; and of these only plain values and the execution's business key. Everything else, reflection
 * above all, is refused, wherever the expression comes from.
 */
class ExpressionGuard extends SpringExpressionManager {

    ExpressionGuard(ApplicationContext applicationContext) {
        super(applicationContext);
    }

    @Override
    protected ELResolver createElResolver() {
        var guarded = new CompositeELResolver();
        guarded.add(new AllowList(applicationContext));
        guarded.add(super.createElResolver());
        return guarded;
    }

    /** First in the chain: either answers, or refuses, or leaves a harmless look-up to the engine's own resolvers. */
    private static final class AllowList extends ELResolver {

        private final ApplicationContext context;

        AllowList(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public Object getValue(ELContext elContext, Object base, Object property) {
            if (base == null) {
                refuseForeignBean(String.valueOf(property));
                return null;
            }
            if (base instanceof VariableScope && "processBusinessKey".equals(property) || isPlain(base)) {
                return null;
            }
            throw refused(String.valueOf(property));
        }

        @Override
        public Object invoke(
                ELContext elContext, Object base, Object method, Class<?>[] parameterTypes, Object[] parameters) {
            if (base.getClass().isAnnotationPresent(UsableInModels.class) && !"getClass".equals(method)) {
                return null;
            }
            throw refused(String.valueOf(method));
        }

        private void refuseForeignBean(String name) {
            if (context.containsBean(name) && !isOurs(context.getType(name))) {
                throw refused(name);
            }
        }

        private static boolean isOurs(Class<?> type) {
            return type != null
                    && (JavaDelegate.class.isAssignableFrom(type) || type.isAnnotationPresent(UsableInModels.class))
                    && type.getName().startsWith("de.jospen.");
        }

        private static boolean isPlain(Object base) {
            return base instanceof CharSequence
                    || base instanceof Number
                    || base instanceof Boolean
                    || base instanceof Date
                    || base instanceof Temporal
                    || base instanceof Collection<?>
                    || base instanceof Map<?, ?>;
        }

        private static ProcessEngineException refused(String name) {
            return new ProcessEngineException(
                    "Expression refused: " + name + " is not on the list of what models may use");
        }

        @Override
        public Class<?> getType(ELContext elContext, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext elContext, Object base, Object property, Object value) {
            throw refused(String.valueOf(property));
        }

        @Override
        public boolean isReadOnly(ELContext elContext, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext elContext, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext elContext, Object base) {
            return java.util.Collections.emptyIterator();
        }
    }
}
