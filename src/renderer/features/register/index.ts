export { type RegisterActions, RegisterScreen } from './register-screen.tsx';
